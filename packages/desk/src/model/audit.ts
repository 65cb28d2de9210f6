import type { Diagnostic, Post } from "quire-blog/tools/blog";
import type { RuleName } from "./blog-types";
import { DAY_LENGTH } from "./time";

const LINK_RULES: readonly RuleName[] = [
	"link-missing",
	"link-part",
	"link-external",
	"file-missing",
	"translation-missing",
];
const IMAGE_RULES: readonly RuleName[] = ["image-missing", "image-unreadable", "image-too-large", "image-misnamed"];

export interface SortedDiagnostics {
	links: Diagnostic[];
	images: Diagnostic[];
	unlabelled: Diagnostic[];
	heavy: Diagnostic[];
	translations: Diagnostic[];
	others: Diagnostic[];
}

export function sortDiagnostics(diagnostics: readonly Diagnostic[]): SortedDiagnostics {
	const weight = { error: 0, warning: 1, notice: 2 };
	const parts: SortedDiagnostics = { links: [], images: [], unlabelled: [], heavy: [], translations: [], others: [] };
	for (const diagnostic of diagnostics.toSorted((a, b) => weight[a.severity] - weight[b.severity])) {
		parts[partOf(diagnostic.rule)].push(diagnostic);
	}
	return parts;
}

function partOf(rule: RuleName): keyof SortedDiagnostics {
	if (rule === "image-alt") return "unlabelled";
	if (rule === "image-heavy") return "heavy";
	if (rule === "translation-outdated") return "translations";
	if (LINK_RULES.includes(rule)) return "links";
	return IMAGE_RULES.includes(rule) ? "images" : "others";
}

export interface StaleTranslation {
	post: Post;
	/** The language version that changed last. */
	newest: Post;
	/** Whole days between the two changes. */
	days: number;
}

export function findStaleTranslations(
	groups: readonly (readonly Post[])[],
	changedAt: (post: Post) => number | undefined,
): StaleTranslation[] {
	return groups
		.flatMap((group) => {
			const changes = group.flatMap((post) => {
				const time = changedAt(post);
				return time === undefined ? [] : [{ post, time }];
			});
			const newest = changes.toSorted((a, b) => b.time - a.time)[0];
			if (!newest) return [];
			return changes
				.map(({ post, time }) => ({ post, newest: newest.post, days: Math.floor((newest.time - time) / DAY_LENGTH) }))
				.filter(({ days }) => days >= 1);
		})
		.sort((a, b) => b.days - a.days);
}
