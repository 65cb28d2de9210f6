/** What systems and their themes call the kinds of remarks, as kinds of ours. */
const KINDS: Record<string, CalloutKind> = {
	note: { type: "note" },
	tip: { type: "tip" },
	important: { type: "important" },
	warning: { type: "warning" },
	caution: { type: "caution" },
	info: { type: "info" },
	danger: { type: "danger" },
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

interface CalloutKind {
	type: string;
	/** Stands above the remark, where our kind says less. */
	label?: string;
}

/** The kind of remark that another system's name stands for, in any letters; nothing for a name that none has. */
export function findCalloutKind(name: string): CalloutKind | undefined {
	const known = name.toLowerCase();
	return Object.hasOwn(KINDS, known) ? KINDS[known] : undefined;
}
