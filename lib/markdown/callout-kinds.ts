/** The kinds of callouts: GitHub's five, and Docusaurus's `info` and `danger`. */
export const CALLOUT_KINDS = ["note", "tip", "important", "warning", "caution", "info", "danger"] as const;

export type CalloutKind = (typeof CALLOUT_KINDS)[number];

interface ResolvedKind {
	type: CalloutKind;
	/** The callout's title where it differs from the name of the kind. */
	label?: string;
}

/** Names of callouts in other systems and their themes. */
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

/** Finds the callout kind for a name, regardless of case; `undefined` for an unknown name. */
export function findCalloutKind(name: string): ResolvedKind | undefined {
	const lowerCase = name.toLowerCase();
	const type = CALLOUT_KINDS.find((kind) => kind === lowerCase);
	if (type) return { type };
	return Object.hasOwn(ALIASES, lowerCase) ? ALIASES[lowerCase] : undefined;
}
