import { CALLOUT_KINDS, type CalloutKind } from "@/lib/markdown/callout-kinds";

/** The kinds that have the style of another one. */
const STYLES: Partial<Record<CalloutKind, CalloutKind>> = { info: "note", danger: "caution" };

/** Returns `note` for an unknown kind. */
export function getCalloutKind(type: unknown): CalloutKind {
	return CALLOUT_KINDS.find((kind) => kind === type) ?? "note";
}

export function getCalloutStyle(type: unknown): CalloutKind {
	const kind = getCalloutKind(type);
	return STYLES[kind] ?? kind;
}
