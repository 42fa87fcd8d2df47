// Nobody says what the object is for.

export const api = {
  async version() {
    return '1.0.0';
  },
  name: async () => 'shop',
};
