/** Every kind of message. A new one is a file beside this and a line in each of the two lists. */
import { type AdditionBody, addition } from "./addition";
import { type AlertAnswerBody, alertAnswer } from "./alert-answer";
import { type AnswerBody, answer } from "./answer";
import { type AttendanceBody, attendance } from "./attendance";
import { type CaseBody, caseEntries } from "./case";
import { type CaseKeyBody, casekey } from "./casekey";
import { type CheckInBody, checkin } from "./checkin";
import { type CompletionBody, completion } from "./completion";
import { type CustodyBody, custody } from "./custody";
import { type FeedbackBody, feedback } from "./feedback";
import { type HandoverBody, handover } from "./handover";
import { type HelloBody, hello } from "./hello";
import { type MovedBody, moved } from "./moved";
import { type NeedBody, need } from "./need";
import { type NeedWithdrawnBody, needWithdrawn } from "./need-withdrawn";
import { type NeedRatingBody, needrating } from "./needrating";
import { type NeedWordBody, needword } from "./needword";
import { type NoticeBody, notice } from "./notice";
import { type OpenedBody, opened } from "./opened";
import { type PlanBody, plan } from "./plan";
import { type ProgressBody, progress } from "./progress";
import { type ProposalBody, proposal } from "./proposal";
import { type RecordBody, record } from "./record";
import { type ReferralBody, referral } from "./referral";
import { type RegistrationBody, registration } from "./registration";
import { type RegistrationWithdrawnBody, registrationWithdrawn } from "./registration-withdrawn";
import { type ReportMessageBody, report } from "./report";
import { type ReviewBody, review } from "./review";
import { type SafeBody, safe } from "./safe";
import { type SessionBody, session } from "./session";
import type { KindSpec } from "./spec";

export interface Bodies {
  hello: HelloBody;
  report: ReportMessageBody;
  addition: AdditionBody;
  answer: AnswerBody;
  opened: OpenedBody;
  record: RecordBody;
  progress: ProgressBody;
  custody: CustodyBody;
  case: CaseBody;
  casekey: CaseKeyBody;
  registration: RegistrationBody;
  "registration-withdrawn": RegistrationWithdrawnBody;
  attendance: AttendanceBody;
  session: SessionBody;
  feedback: FeedbackBody;
  completion: CompletionBody;
  notice: NoticeBody;
  handover: HandoverBody;
  proposal: ProposalBody;
  review: ReviewBody;
  checkin: CheckInBody;
  safe: SafeBody;
  "alert-answer": AlertAnswerBody;
  referral: ReferralBody;
  moved: MovedBody;
  need: NeedBody;
  "need-withdrawn": NeedWithdrawnBody;
  needword: NeedWordBody;
  needrating: NeedRatingBody;
  plan: PlanBody;
}

export type Kind = keyof Bodies;

export const kinds: { [K in Kind]: KindSpec<Bodies[K]> } = {
  hello,
  report,
  addition,
  answer,
  opened,
  record,
  progress,
  custody,
  case: caseEntries,
  casekey,
  registration,
  "registration-withdrawn": registrationWithdrawn,
  attendance,
  session,
  feedback,
  completion,
  notice,
  handover,
  proposal,
  review,
  checkin,
  safe,
  "alert-answer": alertAnswer,
  referral,
  moved,
  need,
  "need-withdrawn": needWithdrawn,
  needword,
  needrating,
  plan,
};
