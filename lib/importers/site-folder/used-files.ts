import { resolveAssetUrl, urlToFile } from "@/lib/content/urls/assets";
import { trimEndOf } from "@/lib/utils/trim";

/** Anything that may be a URL in Markdown, HTML, MDX, YAML and TOML: quoted, in parentheses, or a word. */
const URL_CANDIDATE = /"([^"\n]+)"|'([^'\n]+)'|`([^`\n]+)`|\]\(\s*<([^<>\n]+)>|\(([^()\s]+)\)|([^\s"'`<>()[\]{},]+)/g;
const PATH_PREFIX = /^(?:@site\/static|pathname:\/\/|\{\{[^}]*\}\}|require\()/;

/** Finds the static files in `existing` that a post or settings file refers to. */
export function findUsedFiles(file: string, source: string, existing: ReadonlySet<string>): string[] {
	const used = new Set<string>();
	const candidates = [...source.matchAll(URL_CANDIDATE)].flatMap((match) => [
		...match.slice(1).filter(Boolean),
		...splitCandidate(match[0]),
	]);
	for (const candidate of candidates) {
		const path = candidate.replace(PATH_PREFIX, "").replace(/^https?:\/\/[^/]+/, "");
		for (const variant of [path, `/${path}`, trimEndOf(path, ".,;:")]) {
			const target = urlToFile(resolveAssetUrl(file, variant));
			if (target && existing.has(target)) used.add(target);
		}
	}
	return [...used];
}

function splitCandidate(text: string): string[] {
	return text.split(/[\s"'`<>()[\]{},]+/).filter((word) => /\.\w+/.test(word));
}
