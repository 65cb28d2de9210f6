/** The part of a Lighthouse report that the benchmark reads. */
export interface Report {
	categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
	audits: Record<string, { score: number | null; numericValue?: number }>;
}

/** The scores of a page. Times are those that Lighthouse simulates for a slow phone with a slow connection. */
export interface Scores {
	performance: number;
	accessibility: number;
	"best practices": number;
	SEO: number;
	"LCP ms": number;
	"TBT ms": number;
	CLS: number;
	/** The ids of the audits without the full score. */
	"lost on": string;
}

/** Extracts the scores of a report. */
export function extractScores({ categories, audits }: Report): Scores {
	const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100);
	const value = (name: string) => audits[name]?.numericValue ?? Number.NaN;
	const imperfect = Object.entries(categories).filter(([name]) => score(name) < 100);
	const lost = imperfect.flatMap(([, { auditRefs }]) =>
		auditRefs.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1).map(({ id }) => id),
	);
	return {
		performance: score("performance"),
		accessibility: score("accessibility"),
		"best practices": score("best-practices"),
		SEO: score("seo"),
		"LCP ms": Math.round(value("largest-contentful-paint")),
		"TBT ms": Math.round(value("total-blocking-time")),
		CLS: Number(value("cumulative-layout-shift").toFixed(3)),
		"lost on": lost.join(" "),
	};
}

/** Returns the median of each number, and the audits without the full score in any of the runs. */
export function median(runs: Scores[]): Scores {
	const getMedian = (name: Exclude<keyof Scores, "lost on">) =>
		runs.map((run) => run[name]).sort((a, b) => a - b)[Math.floor(runs.length / 2)] ?? Number.NaN;
	return {
		performance: getMedian("performance"),
		accessibility: getMedian("accessibility"),
		"best practices": getMedian("best practices"),
		SEO: getMedian("SEO"),
		"LCP ms": getMedian("LCP ms"),
		"TBT ms": getMedian("TBT ms"),
		CLS: getMedian("CLS"),
		"lost on": [...new Set(runs.flatMap((run) => run["lost on"].split(" ")))].filter(Boolean).join(" "),
	};
}
