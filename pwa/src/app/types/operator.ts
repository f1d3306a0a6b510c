/** What an operator sees of a hub. */

import type { Role } from "./people";

export interface MemberView {
  id: string;
  roles: Role[];
  state: "active" | "revoked" | "joining";
  /** Day. */
  joined: string;
  devices: number;
  /** Given by `hub invite`, for who was let in from the hub itself. */
  label?: string;
}

export type {
  Finding,
  HubStatus,
  KeyEnding,
  ServiceState,
  ServiceState as ServiceStatus,
} from "../../schemas/status";
