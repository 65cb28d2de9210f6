/** The Trusted Types policy by which the script of a sealed draft writes its page (`lib/client/review/open-draft.ts`). */
const WRITING_POLICY = "review";
const TRUSTED_TYPES = ["require-trusted-types-for", "trusted-types"];

type Directives = Map<string, string[]>;

/** Parses a Content Security Policy. */
function parsePolicy(policy: string): Directives {
	return new Map(
		policy
			.split(";")
			.map((directive) => directive.trim().split(/\s+/))
			.flatMap(([name, ...values]) => (name ? [[name, values] as const] : [])),
	);
}

function formatPolicy(directives: Directives): string {
	return [...directives].map(([name, values]) => [name, ...values].join(" ")).join("; ");
}

/** Allows the files of a draft, which the browser has under URLs of its own. */
export function allowDecryptedFiles(policy: string): string {
	const directives = parsePolicy(policy);
	for (const name of ["img-src", "media-src"]) directives.set(name, join(directives.get(name) ?? [], ["blob:"]));
	return formatPolicy(directives);
}

/**
 * Returns the policy of the page of a sealed draft. It stays in force when the draft is written into the page, so it allows
 * what either of them needs. It requires Trusted Types if both do. https://www.w3.org/TR/CSP3/#multiple-policies
 */
export function mergePolicies(ofPage: string, ofDraft: string): string {
	const [page, draft] = [parsePolicy(ofPage), parsePolicy(ofDraft)];
	const merged: Directives = new Map();
	for (const name of new Set([...page.keys(), ...draft.keys()])) {
		if (!TRUSTED_TYPES.includes(name)) merged.set(name, join(page.get(name) ?? [], draft.get(name) ?? []));
	}
	if (TRUSTED_TYPES.every((name) => page.has(name) && draft.has(name))) {
		merged.set("require-trusted-types-for", ["'script'"]);
		merged.set(
			"trusted-types",
			join([...(page.get("trusted-types") ?? []), WRITING_POLICY], draft.get("trusted-types") ?? []),
		);
	}
	return formatPolicy(merged);
}

/** Joins two lists of sources; `'none'` stays only alone. */
function join(first: readonly string[], second: readonly string[]): string[] {
	const all = [...new Set([...first, ...second])];
	const sources = all.filter((source) => source !== "'none'");
	return sources.length > 0 ? sources : all;
}
