import {excess} from './limits.js';
import type {Identity} from './model.js';
import type {Capabilities} from './provider.js';

/** The first input of a form that the server would refuse; undefined where all is well. */
export function invalidField(
  text: string,
  author: Identity,
  {fields = {}, maxLength}: Partial<Capabilities> = {},
): 'comment' | keyof Identity | undefined {
  if (!text || (maxLength && excess(text, maxLength) > 0)) return 'comment';
  for (const field of ['name', 'email', 'website'] as const)
    if (fields[field] === 'required' && !author[field].trim()) return field;
  const email = author.email.trim();
  return email && !/^\S+@\S+$/.test(email) ? 'email' : undefined;
}
