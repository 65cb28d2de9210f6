import { groupBy } from "@/lib/utils/collections";
import { escapeHtml } from "@/lib/utils/html";
import { RULE_NAMES, RULES } from "@/packages/prove/src/compare/rules";
import { compareTexts, diffTexts, joinWords, readWords } from "@/packages/prove/src/compare/text";
import type { Difference, Page, Site } from "@/packages/prove/src/model";
import { count, countBySeverity, type Report } from "./summary";

/** The most pages whose texts are shown. */
const MAX_TEXTS = 500;
/** How many words of an equal text are shown beside a difference. */
const CONTEXT = 25;

const STYLE = `:root{color-scheme:light dark;--line:#8884;--del:#f003;--ins:#0a03}
body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:75rem;padding:0 1rem}
table{border-collapse:collapse;width:100%}td,th{text-align:left;vertical-align:top;padding:.2rem .5rem;border-bottom:1px solid var(--line)}
code,pre{font:13px/1.5 ui-monospace,monospace}pre{white-space:pre-wrap;overflow-wrap:anywhere;margin:0}
.sides{display:grid;grid-template-columns:1fr 1fr;gap:1rem;margin:.5rem 0}.sides>*{border:1px solid var(--line);padding:.5rem;overflow-wrap:anywhere;min-width:0}
del{background:var(--del);text-decoration:none}ins{background:var(--ins);text-decoration:none}
.error{color:#c22}.warning{color:#a60}.notice{color:#777}summary{cursor:pointer}h2{margin-top:2.5rem}h3{margin:1.5rem 0 .25rem;overflow-wrap:anywhere}
ul{margin:.25rem 0;padding-left:1.25rem}img{max-width:160px;border:1px solid var(--line)}
@media(max-width:45rem){.sides{grid-template-columns:1fr}}`;

/** Writes the report as one file that loads and runs nothing. */
export function formatAsHtml(report: Report): string {
	const { old, new: now, differences, accepted, comparison } = report;
	const { error, warning, notice } = countBySeverity(differences);
	const pages = groupBy(differences, ({ path }) => path);
	const oldPages = new Map(old.pages.map((page) => [page.path, page]));
	const title = `${old.name} → ${now.name}`;
	let shown = 0;
	const details = [...pages].map(([path, list]) => {
		const [before, after] = [oldPages.get(path), comparison.pairs.get(path)];
		const hasTexts = before && after && list.some(({ rule }) => rule.startsWith("text-")) && shown < MAX_TEXTS;
		if (hasTexts) shown += 1;
		return `<section><h3>${link(path, old)}${after ? ` → ${link(after.path, now)}` : ""}</h3><ul>${list.map((one) => formatDifference(one, report)).join("")}</ul>${hasTexts ? formatTexts(before, after) : ""}</section>`;
	});
	return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="robots" content="noindex"><title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body>
<h1>${escapeHtml(title)}</h1>
<p>${comparison.counts.paired} of ${count(comparison.counts.pages, "page")} are on both sites. <span class="error">${count(error, "error")}</span>, <span class="warning">${count(warning, "warning")}</span>, <span class="notice">${count(notice, "notice")}</span>; ${accepted.length} accepted.</p>
<h2>Kinds</h2><table><tr><th>Rule</th><th>Severity</th><th>Differences</th><th>What it means</th></tr>${formatKinds(differences)}</table>
<h2>Pages</h2>${details.join("\n")}
${accepted.length > 0 ? `<h2>Accepted</h2><table>${accepted.map(({ path, rule, message, reason }) => `<tr><td>${escapeHtml(path)}</td><td><code>${rule}</code></td><td>${escapeHtml(message)}</td><td>${escapeHtml(reason)}</td></tr>`).join("")}</table>` : ""}
</body></html>
`;
}

function formatKinds(differences: readonly Difference[]): string {
	return RULE_NAMES.map((rule) => {
		const number = differences.filter((one) => one.rule === rule).length;
		const { severity, description } = RULES[rule];
		return number > 0
			? `<tr><td><code>${rule}</code></td><td class="${severity}">${severity}</td><td>${number}</td><td>${escapeHtml(description)}</td></tr>`
			: "";
	}).join("");
}

function link(path: string, { origin, base }: Site): string {
	const text = escapeHtml(path);
	return origin.startsWith("http") && path.startsWith("/")
		? `<a href="${escapeHtml(origin + base + encodeURI(path))}" rel="noreferrer">${text}</a>`
		: text;
}

function formatDifference({ rule, message, old, new: now, images }: Difference, report: Report): string {
	const { severity } = RULES[rule];
	const texts =
		old !== undefined && now !== undefined
			? `<div class="sides"><pre>${escapeHtml(old)}</pre><pre>${escapeHtml(now)}</pre></div>`
			: "";
	const pictures = images
		? `<div class="sides"><div>${formatPicture(images.old, report.old)}</div><div>${images.new === undefined ? "" : formatPicture(images.new, report.new)}</div></div>`
		: "";
	return `<li><span class="${severity}">${severity}</span> <code>${rule}</code> ${escapeHtml(message)}${texts}${pictures}</li>`;
}

function formatPicture(src: string, site: Site): string {
	const picture = site.pictures[src];
	if (!picture?.thumbnail) return `<p>${escapeHtml(src)}</p>`;
	return `<img src="data:image/webp;base64,${escapeHtml(picture.thumbnail)}" alt=""><p>${escapeHtml(src)}, ${picture.width} × ${picture.height}</p>`;
}

/** Shows both texts side by side, with what differs and the words around it. */
function formatTexts(old: Page, now: Page): string {
	const [a, b] = [readWords(old).words, readWords(now).words];
	// What is elsewhere on the page isn't lost, and has no mark.
	const runs = compareTexts(old, now);
	const marked = {
		old: new Set(runs.filter(({ kind }) => kind !== "added").map(({ start }) => start)),
		new: new Set(runs.filter(({ kind }) => kind === "added").map(({ start }) => start)),
	};
	let [left, right] = ["", ""];
	let [x, y] = [0, 0];
	const changes = diffTexts(a, b);
	for (const { oldStart, oldEnd, newStart, newEnd } of [
		...changes,
		{ oldStart: a.length, oldEnd: a.length, newStart: b.length, newEnd: b.length },
	]) {
		left += formatEqual(a.slice(x, oldStart), x === 0, oldStart === a.length);
		right += formatEqual(b.slice(y, newStart), y === 0, newStart === b.length);
		left += mark("del", a.slice(oldStart, oldEnd), marked.old.has(oldStart));
		right += mark("ins", b.slice(newStart, newEnd), marked.new.has(newStart));
		[x, y] = [oldEnd, newEnd];
	}
	return `<details><summary>Both texts</summary><div class="sides"><div>${left}</div><div>${right}</div></div></details>`;
}

function mark(element: "del" | "ins", words: readonly string[], isMarked: boolean): string {
	if (words.length === 0) return "";
	const text = escapeHtml(joinWords(words));
	return isMarked ? `<${element}>${text}</${element}> ` : `${text} `;
}

function formatEqual(words: readonly string[], isFirst: boolean, isLast: boolean): string {
	if (words.length <= CONTEXT * 2) return words.length > 0 ? `${escapeHtml(joinWords(words))} ` : "";
	const [start, end] = [
		isFirst ? "" : joinWords(words.slice(0, CONTEXT)),
		isLast ? "" : joinWords(words.slice(-CONTEXT)),
	];
	return `${escapeHtml(start)} <small>… ${words.length} words …</small> ${escapeHtml(end)} `;
}
