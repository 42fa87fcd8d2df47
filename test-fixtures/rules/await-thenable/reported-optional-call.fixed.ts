// Nothing that could be there is a promise.

interface Form { readonly validate?: () => boolean }

export async function submit(form: Form): Promise<boolean> {
  return form.validate?.() ?? true;
}
