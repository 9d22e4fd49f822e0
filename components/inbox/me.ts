/** Who is signed in, as far as the screen needs to know. */
export type Me = { id: string; name: string; email: string };
