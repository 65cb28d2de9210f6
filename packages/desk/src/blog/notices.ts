import { randomUUID } from "node:crypto";
import type { LineChange } from "@/packages/desk/src/model/line-changes";

export interface Notice {
	message: string;
	isProblem?: boolean;
	files?: readonly { name: string; changes: readonly LineChange[] }[];
	output?: string;
}

/** The pages that show notices are opened at once, so few are needed. */
const MAX_NOTICES = 50;

const notices = new Map<string, Notice>();

/** Stores a notice for the next page; returns its id for the URL. */
export function storeNotice(notice: Notice): string {
	const id = randomUUID();
	notices.set(id, notice);
	const [oldest] = notices.keys();
	if (notices.size > MAX_NOTICES && oldest !== undefined) notices.delete(oldest);
	return id;
}

/** Returns the notice for an id in a URL, if it is still stored. */
export function findNotice(id: string | string[] | undefined): Notice | undefined {
	return typeof id === "string" ? notices.get(id) : undefined;
}
