import { createHash } from "node:crypto";
import { RULES, type RuleName } from "@/packages/prove/src/compare/rules";
import type { Site } from "@/packages/prove/src/model";
import { countBySeverity, type Report } from "./summary";

/** Formats the report for programs. */
export function formatAsJson({ old, new: now, comparison, differences, accepted }: Report): string {
	const describe = (site: Site) => ({
		name: site.name,
		origin: site.origin,
		pages: site.pages.length,
		feeds: site.feeds.length,
		redirects: site.redirects.length,
	});
	const report = {
		old: describe(old),
		new: describe(now),
		counts: { ...comparison.counts, ...countBySeverity(differences), accepted: accepted.length },
		differences: differences.map(({ images: _, ...one }) => ({
			severity: RULES[one.rule].severity,
			...one,
			newPath: comparison.pairs.get(one.path)?.path,
		})),
		accepted: accepted.map(({ images: _, ...one }) => one),
	};
	return JSON.stringify(report, null, "\t");
}

const LEVELS = { error: "error", warning: "warning", notice: "note" } as const;

/**
 * Formats differences as a SARIF log, in which the locations are the addresses on the old site:
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function formatAsSarif({ differences }: Pick<Report, "differences">, version: string): string {
	const rules = [...new Set(differences.map(({ rule }) => rule))].sort();
	const log = {
		$schema: "https://json.schemastore.org/sarif-2.1.0.json",
		version: "2.1.0",
		runs: [
			{
				tool: { driver: { name: "quire-prove", semanticVersion: version, rules: rules.map(describeRule) } },
				columnKind: "utf16CodeUnits",
				results: differences.map(({ rule, path, message }) => ({
					ruleId: rule,
					ruleIndex: rules.indexOf(rule),
					level: LEVELS[RULES[rule].severity],
					message: { text: message },
					locations: [
						{ physicalLocation: { artifactLocation: { uri: toUri(path) }, region: { startLine: 1, startColumn: 1 } } },
					],
					partialFingerprints: {
						"difference/v1": createHash("sha256")
							.update(JSON.stringify([path, rule, message]))
							.digest("hex")
							.slice(0, 32),
					},
				})),
			},
		],
	};
	return JSON.stringify(log, null, "\t");
}

/** SARIF's locations are relative to the root of the sources. */
function toUri(path: string): string {
	return path.replace(/^\//, "").split("/").map(encodeURIComponent).join("/") || "index.html";
}

function describeRule(rule: RuleName) {
	const { description, severity } = RULES[rule];
	return { id: rule, shortDescription: { text: description }, defaultConfiguration: { level: LEVELS[severity] } };
}
