/** The part of Lighthouse's report that is read here. */
export interface Report {
	categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
	audits: Record<string, { score: number | null; numericValue?: number }>;
}

/** What Lighthouse says of a page, times on a slow phone with a slow connection as it simulates them. */
export interface Marks {
	performance: number;
	accessibility: number;
	"best practices": number;
	SEO: number;
	"LCP ms": number;
	"TBT ms": number;
	CLS: number;
	/** Names of the audits that cost points. */
	"lost on": string;
}

/** The marks of one report. */
export function marksOf({ categories, audits }: Report): Marks {
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

/** The median of each figure, and all that cost points in any of the runs. */
export function median(runs: Marks[]): Marks {
	const of = (name: Exclude<keyof Marks, "lost on">) =>
		runs.map((one) => one[name]).sort((a, b) => a - b)[Math.floor(runs.length / 2)] ?? Number.NaN;
	return {
		performance: of("performance"),
		accessibility: of("accessibility"),
		"best practices": of("best practices"),
		SEO: of("SEO"),
		"LCP ms": of("LCP ms"),
		"TBT ms": of("TBT ms"),
		CLS: of("CLS"),
		"lost on": [...new Set(runs.flatMap((one) => one["lost on"].split(" ")))].filter(Boolean).join(" "),
	};
}
