"""What is inside an envelope: the text `p` of `tejedora/message/v1`. Only devices ever see it.

One module an area; a new kind is a body and a message there, and a line in `Message`.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from shared.schemas.message.advocacy import PlanMessage
from shared.schemas.message.casework import CaseKeyMessage, CaseMessage
from shared.schemas.message.desk import ProposalMessage, ReviewMessage
from shared.schemas.message.regions import MovedMessage, ReferralMessage
from shared.schemas.message.reports import (
    AdditionMessage,
    AnswerMessage,
    CustodyMessage,
    HelloMessage,
    OpenedMessage,
    ProgressMessage,
    RecordMessage,
    ReportMessage,
)
from shared.schemas.message.roundtables import (
    NeedMessage,
    NeedRatingMessage,
    NeedWithdrawnMessage,
    NeedWordMessage,
)
from shared.schemas.message.safety import AlertAnswerMessage, CheckInMessage, SafeMessage
from shared.schemas.message.workshops import (
    AttendanceMessage,
    CompletionMessage,
    FeedbackMessage,
    HandoverMessage,
    NoticeMessage,
    RegistrationMessage,
    RegistrationWithdrawnMessage,
    SessionMessage,
)

Message = Annotated[
    HelloMessage
    | ReportMessage
    | AdditionMessage
    | AnswerMessage
    | OpenedMessage
    | RecordMessage
    | ProgressMessage
    | CustodyMessage
    | CaseMessage
    | CaseKeyMessage
    | RegistrationMessage
    | RegistrationWithdrawnMessage
    | AttendanceMessage
    | SessionMessage
    | FeedbackMessage
    | CompletionMessage
    | NoticeMessage
    | HandoverMessage
    | ProposalMessage
    | ReviewMessage
    | ReferralMessage
    | MovedMessage
    | NeedMessage
    | NeedWithdrawnMessage
    | NeedWordMessage
    | NeedRatingMessage
    | CheckInMessage
    | SafeMessage
    | AlertAnswerMessage
    | PlanMessage,
    Field(discriminator="kind"),
]
