/** Tables that a person takes out of the app, unsealed, after it was said so. */
export { csvFile } from "../core/paper/csv";
