/** A request named a cursor that no list handed out. The server door answers it as a bad field. */
export class BadCursor extends Error {
  constructor() {
    super("The cursor is not one that a list gave");
    this.name = "BadCursor";
  }
}
