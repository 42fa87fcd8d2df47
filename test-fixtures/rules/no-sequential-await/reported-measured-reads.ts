// What measures a read is no write, whatever it is called; rows that are gathered in a list are seen by nobody else.

interface Roles {
  getRoles(user: string): Promise<string[]>;
}

interface Groups {
  getGroups(user: string): Promise<string[]>;
}

type Timer = (name: string) => () => void;
declare function loadRows(table: string, user: string): Promise<any>;

export class StoredRoles implements Roles {
  private readonly timer: Timer;

  constructor(timer: Timer) {
    this.timer = (name) => timer(`roles-${name}`);
  }

  async getRoles(user: string): Promise<string[]> {
    const stopTimer = this.timer('getRoles');
    const rows = await loadRows('roles', user);
    stopTimer();
    return rows;
  }
}

export class StoredGroups implements Groups {
  async getGroups(user: string): Promise<string[]> {
    const rows = await loadRows('groups', user);
    return rows.reduce((names: any, row: any) => {
      names.push(row.name);
      return names;
    }, []);
  }
}

export class Access {
  constructor(private readonly roles: Roles, private readonly groups: Groups) {}

  async overview(user: string): Promise<string[]> {
    const roles = await this.roles.getRoles(user);
    const groups = await this.groups.getGroups(user);
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-sequential-await: `this.groups.getGroups` waits for `this.roles.getRoles`
    return [...roles, ...groups];
  }
}
