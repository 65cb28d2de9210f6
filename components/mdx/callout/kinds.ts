const KINDS = ["note", "tip", "important", "warning", "caution", "info", "danger"] as const;

/** What a remark may be. */
export type CalloutKind = (typeof KINDS)[number];

/** Kinds that look like another one: GitHub's five have looks of their own. */
const LOOKS: Partial<Record<CalloutKind, CalloutKind>> = { info: "note", danger: "caution" };

/** What kind of a remark is named; another name than these is a note. */
export function getCalloutKind(type: unknown): CalloutKind {
	return KINDS.find((known) => known === type) ?? "note";
}

/** The kind that a remark looks like. */
export function getCalloutStyle(type: unknown): CalloutKind {
	const kind = getCalloutKind(type);
	return LOOKS[kind] ?? kind;
}
