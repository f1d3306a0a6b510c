/** Every kind of message. A new one is a file beside this and a line in each of the two lists. */
import { type AdditionBody, addition } from "./addition";
import { type AnswerBody, answer } from "./answer";
import { type CaseBody, caseEntries } from "./case";
import { type CaseKeyBody, casekey } from "./casekey";
import { type HelloBody, hello } from "./hello";
import { type OpenedBody, opened } from "./opened";
import { type ReportMessageBody, report } from "./report";
import type { KindSpec } from "./spec";

export interface Bodies {
  hello: HelloBody;
  report: ReportMessageBody;
  addition: AdditionBody;
  answer: AnswerBody;
  opened: OpenedBody;
  case: CaseBody;
  casekey: CaseKeyBody;
}

export type Kind = keyof Bodies;

export const kinds: { [K in Kind]: KindSpec<Bodies[K]> } = {
  hello,
  report,
  addition,
  answer,
  opened,
  case: caseEntries,
  casekey,
};
