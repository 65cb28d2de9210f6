import { randomUUID } from "node:crypto";
import type { LineChange } from "@/lib/desk/line-changes";
import { processState } from "@/lib/utils/process-state";

/** What the desk shows after a form was sent. */
export interface Notice {
	message: string;
	/** Whether nothing was done, for the reason in the message. */
	isProblem?: boolean;
	/** The lines that were changed, by the names of files that the owner knows. */
	files?: readonly { name: string; changes: readonly LineChange[] }[];
	/** What another program printed. */
	output?: string;
}

/** How many notices are kept: the pages that show them are opened at once. */
const MAX_NOTICES = 50;

const shared = processState<{ notices?: Map<string, Notice> }>("notices", {});

/** Keeps a notice for the page that is shown next; returns its name, for the URL. */
export function keepNotice(notice: Notice): string {
	shared.notices ??= new Map();
	const { notices } = shared;
	const id = randomUUID();
	notices.set(id, notice);
	const [oldest] = notices.keys();
	if (notices.size > MAX_NOTICES && oldest !== undefined) notices.delete(oldest);
	return id;
}

/** Returns the notice that a URL names, if it is still known. */
export function findNotice(id: string | string[] | undefined): Notice | undefined {
	return typeof id === "string" ? shared.notices?.get(id) : undefined;
}
