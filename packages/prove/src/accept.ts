import { z } from "zod";
import { parseYaml } from "@/lib/utils/yaml";
import { RULE_NAMES } from "./compare/rules";
import type { Difference } from "./model";

export const ACCEPT_FILE = "prove.yml";

/** The file has another form than the one documented. */
export class InvalidAcceptFile extends Error {}

const entry = z.strictObject({
	rule: z.enum(["*", ...RULE_NAMES]),
	/** A path in which `*` matches any characters but slashes, and `**` all. */
	path: z.string().default("**"),
	/** A part of the message or of the texts. */
	text: z.string().optional(),
	reason: z.string().min(3),
});

export type AcceptEntry = z.output<typeof entry> & { line: number };

/** Parses `prove.yml`, a list of entries with a rule, a path and a reason. Throws an {@link InvalidAcceptFile} that names the line. */
export function parseAcceptFile(text: string, file = ACCEPT_FILE): AcceptEntry[] {
	const { value, errors, positionOf } = parseYaml(text);
	const [error] = errors;
	if (error) throw new InvalidAcceptFile(`${file}:${error.line}: ${error.message}`);
	const result = z.array(entry).safeParse(value ?? []);
	if (!result.success) {
		const [issue] = result.error.issues;
		const { line } = positionOf(issue?.path ?? []);
		throw new InvalidAcceptFile(`${file}:${line}: ${describeIssue(issue?.path.at(-1), issue?.message ?? "")}`);
	}
	return result.data.map((one, index) => ({ ...one, line: positionOf([index]).line }));
}

function describeIssue(key: PropertyKey | undefined, message: string): string {
	if (key === "reason") return "An entry needs a `reason`, such as `reason: The old date was wrong`.";
	if (key === "rule") return `An entry needs a \`rule\`, one of ${RULE_NAMES.join(", ")} or "*".`;
	return `The file has a list of entries with \`rule\`, \`path\`, \`text\` and \`reason\`. ${message}`;
}

export interface Accepted {
	/** What no entry accepts, and entries that accept nothing. */
	differences: Difference[];
	accepted: (Difference & { reason: string })[];
}

/** Takes out the differences that entries accept. */
export function applyAccepted(
	differences: readonly Difference[],
	entries: readonly AcceptEntry[],
	file = ACCEPT_FILE,
): Accepted {
	const rules = entries.map((one) => ({ ...one, pattern: toPattern(one.path), isUsed: false }));
	const left: Difference[] = [];
	const accepted: Accepted["accepted"] = [];
	for (const difference of differences) {
		const found = rules.filter(
			({ rule, pattern, text }) =>
				(rule === "*" || rule === difference.rule) &&
				pattern.test(difference.path) &&
				(text === undefined ||
					[difference.message, difference.old, difference.new].some((part) => part?.includes(text))),
		);
		for (const one of found) one.isUsed = true;
		const [first] = found;
		if (first) accepted.push({ ...difference, reason: first.reason });
		else left.push(difference);
	}
	const unused = rules
		.filter(({ isUsed }) => !isUsed)
		.map(
			({ rule, path, line }): Difference => ({
				rule: "unused-entry",
				path: `${file}:${line}`,
				message: `The entry for \`${rule}\` of \`${path}\` accepts nothing any more. Remove it.`,
			}),
		);
	return { differences: [...left, ...unused], accepted };
}

function toPattern(path: string): RegExp {
	const source = path.replace(/\*\*\/?|\*|[.+?^${}()|[\]\\]/g, (match) =>
		match.startsWith("**") ? ".*" : match === "*" ? "[^/]*" : `\\${match}`,
	);
	return new RegExp(`^${source}$`, "s");
}
