/** The kinds of callouts: GitHub's five, and Docusaurus's `info` and `danger`. */
export const CALLOUT_KINDS = ["note", "tip", "important", "warning", "caution", "info", "danger"] as const;

export type CalloutKind = (typeof CALLOUT_KINDS)[number];

interface ResolvedKind {
	type: CalloutKind;
	/** The callout's title, if it isn't the name of the kind. */
	label?: string;
}

const ALIASES: Record<string, ResolvedKind> = {
	hint: { type: "tip" },
	idea: { type: "tip" },
	success: { type: "tip", label: "Success" },
	warn: { type: "warning" },
	attention: { type: "caution" },
	error: { type: "danger" },
	primary: { type: "note" },
	secondary: { type: "note" },
	default: { type: "note" },
};

export const CALLOUT_NAMES: readonly string[] = [...CALLOUT_KINDS, ...Object.keys(ALIASES)];

/** Ignores case; returns `undefined` for an unknown name. */
export function findCalloutKind(name: string): ResolvedKind | undefined {
	const lowerCase = name.toLowerCase();
	const type = CALLOUT_KINDS.find((kind) => kind === lowerCase);
	if (type) return { type };
	return Object.hasOwn(ALIASES, lowerCase) ? ALIASES[lowerCase] : undefined;
}
