/** Makes and checks password hashes. Slow on purpose; never logs what it is given. */
export interface Passwords {
  hash(password: string): Promise<string>;
  /** With no hash (an unknown user) takes as long as with one and answers false. */
  matches(password: string, hash: string | null): Promise<boolean>;
}
