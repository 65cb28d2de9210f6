import { resolveAssetUrl, urlToFile } from "@/lib/content/urls/assets";

/** What may stand around an address in Markdown, HTML, MDX, YAML and TOML, and what stands before one in other systems. */
const QUOTED = /"([^"\n]+)"|'([^'\n]+)'|`([^`\n]+)`|\]\(\s*<([^>\n]+)>|\(([^()\s]+)\)|([^\s"'`<>()[\]{},]+)/g;
const BEFORE = /^(?:@site\/static|pathname:\/\/|\{\{[^}]*\}\}|require\()/;

/** The static files, of those that there are, to which a text refers in whatever way. */
export function usedFiles(file: string, source: string, there: ReadonlySet<string>): string[] {
	const used = new Set<string>();
	const words = [...source.matchAll(QUOTED)].flatMap((found) => [
		...found.slice(1).filter(Boolean),
		...nested(found[0]),
	]);
	for (const word of words) {
		const address = word.replace(BEFORE, "").replace(/^https?:\/\/[^/]+/, "");
		for (const one of [address, `/${address}`, address.replace(/[.,;:]+$/, "")]) {
			const target = urlToFile(resolveAssetUrl(file, one));
			if (target && there.has(target)) used.add(target);
		}
	}
	return [...used];
}

/** The words of something in quotes or brackets, such as the candidates of `srcset`. */
function nested(text: string): string[] {
	return text.split(/[\s"'`<>()[\]{},]+/).filter((word) => /\.\w+/.test(word));
}
