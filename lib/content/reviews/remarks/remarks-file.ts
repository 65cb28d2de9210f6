import { z } from "zod";

const quote = z.object({ exact: z.string(), prefix: z.string().default(""), suffix: z.string().default("") });

/** The file that a reviewer downloads (`lib/client/review/remarks-file.ts`); `docs/review-drafts.md` describes it. */
const remarksFile = z.object({
	format: z.literal("quire-remarks"),
	version: z.literal(1),
	draft: z.object({ file: z.string() }),
	reviewer: z.string().optional(),
	remarks: z.array(z.object({ quote: quote.optional(), remark: z.string(), time: z.string().optional() })),
});

/** A passage of a draft as its page shows it, with the text around it. */
export type Quote = z.output<typeof quote>;
/** The remarks of a reviewer on a draft. */
export type RemarksFile = z.output<typeof remarksFile>;
/** A remark on a passage, or on the whole draft. */
export type Remark = RemarksFile["remarks"][number];

/** Control characters but for line breaks and tabs: a terminal obeys some of them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Parses a file of remarks; `undefined` for any other file. It comes from someone else, so control characters are removed from its
 * texts.
 */
export function parseRemarksFile(text: string): RemarksFile | undefined {
	try {
		return remarksFile.parse(clean(JSON.parse(text)));
	} catch {
		return undefined;
	}
}

function clean(value: unknown): unknown {
	if (typeof value === "string") return value.replace(/\r\n?/g, "\n").replace(CONTROL, "");
	if (Array.isArray(value)) return value.map(clean);
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, clean(one)]));
}
