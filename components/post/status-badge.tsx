import type { Status } from "@/lib/content/types";
import type { Words } from "@/lib/words/types";

/** Tells an editor why readers don't see a post; nothing for what they do see. */
export function StatusBadge({ status, words }: { status: Status; words: Words }) {
	if (status === "published") return null;
	return <span className={`badge ${status}`}>{words.post[status]}</span>;
}
