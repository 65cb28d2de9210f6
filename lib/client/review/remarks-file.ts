import type { Quote } from "./quotes";

/** A remark on a passage of a draft, or on all of it. */
export interface Remark {
	id: string;
	/** The passage; none for the whole draft. */
	quote?: Quote | undefined;
	remark: string;
	/** When it was written or last changed, in ISO 8601. */
	time: string;
}

/** What the page knows of its draft. */
export interface DraftDetails {
	/** The name of its page. */
	id: string;
	/** Its file as the owner knows it. */
	file: string;
	title: string;
}

/** Formats remarks as the file that `quire remarks` reads; `docs/review-drafts.md` describes it. */
export function formatRemarksFile(draft: DraftDetails, reviewer: string, remarks: readonly Remark[]): string {
	const content = {
		format: "quire-remarks",
		version: 1,
		draft,
		...(reviewer && { reviewer }),
		remarks: remarks.map(({ quote, remark, time }) => ({ ...(quote && { quote }), remark, time })),
	};
	return `${JSON.stringify(content, null, "\t")}\n`;
}

/** Formats remarks as text for an email or a chat. */
export function formatRemarksText(
	{ title }: Pick<DraftDetails, "title">,
	reviewer: string,
	remarks: readonly Remark[],
	wholeDraft: string,
): string {
	const parts = remarks.map(({ quote, remark }) => `> ${quote?.exact ?? wholeDraft}\n\n${remark}`);
	return [`# ${title}`, ...parts, ...(reviewer ? [`— ${reviewer}`] : [])].join("\n\n");
}

/** Returns the name of the downloaded file: that of the draft without its folder and extension. */
export function remarksFileName(file: string): string {
	const [name = "draft"] = file
		.replace(/\.[^./]+$/, "")
		.replace(/\/index$/, "")
		.split("/")
		.slice(-1);
	return `remarks-${name}.json`;
}
