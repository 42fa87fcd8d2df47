// Each takes what the one before it brought.

declare function loadUser(id: string): Promise<{ teamId: string }>;
declare function loadTeam(id: string): Promise<{ leadId: string }>;
declare function loadLead(teamId: string, leadId: string): Promise<string>;

export async function leadOf(id: string): Promise<string> {
  const user = await loadUser(id);
  const team = await loadTeam(user.teamId);
  const lead = await loadLead(user.teamId, team.leadId);
  return lead;
}
