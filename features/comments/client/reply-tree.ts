/** A reply as a server returns it: https://docs.joinmastodon.org/entities/Status/ */
export interface Reply {
	id: string;
	in_reply_to_id: string | null;
	created_at: string;
	url: string | null;
	content: string;
	spoiler_text: string;
	account: { display_name: string; acct: string; url: string; avatar_static: string };
}

export interface ReplyThread {
	reply: Reply;
	replies: ReplyThread[];
}

/** Arranges replies below the statuses that they reply to, oldest first; a reply to an unknown status is at the top. */
export function arrangeReplies(all: readonly Reply[]): ReplyThread[] {
	const threads = new Map(all.map((reply) => [reply.id, { reply, replies: [] as ReplyThread[] }]));
	const top: ReplyThread[] = [];
	for (const thread of threads.values()) {
		const parent = threads.get(thread.reply.in_reply_to_id ?? "");
		(parent && parent !== thread ? parent.replies : top).push(thread);
	}
	const byDate = (a: ReplyThread, b: ReplyThread) => a.reply.created_at.localeCompare(b.reply.created_at);
	for (const { replies } of threads.values()) replies.sort(byDate);
	return top.sort(byDate);
}

/** Omits replies without the needed fields. */
export function readReplies(answer: unknown): Reply[] {
	const { descendants } = (answer ?? {}) as { descendants?: unknown };
	if (!Array.isArray(descendants)) throw new Error("The answer has no replies.");
	return descendants.flatMap((one): Reply[] => {
		const { account } = one ?? {};
		const isComplete = [one?.id, one?.content, one?.created_at, account?.acct, account?.url].every(
			(value) => typeof value === "string",
		);
		return isComplete && !Number.isNaN(Date.parse(one.created_at)) ? [one] : [];
	});
}

/** Returns the name of an account without the codes of its server's custom emoji. */
export function getName({ display_name: name, acct }: Reply["account"]): string {
	return name?.replace(/:\w+:/g, "").trim() || acct;
}
