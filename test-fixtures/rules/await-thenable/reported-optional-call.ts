// Nothing that could be there is a promise.

interface Form { readonly validate?: () => boolean }

export async function submit(form: Form): Promise<boolean> {
  return await form.validate?.() ?? true;
//       ^^^^^^^^^^^^^^^^^^^^^^^ await-thenable: `form.validate` returns no promise: there is nothing to wait for. Remove `await`.
}
