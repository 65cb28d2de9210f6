import path from "node:path/posix";
import { resolveAssetUrl, safeDecode, urlToFile } from "@/lib/content/urls/resolve-url";
import type { QuickFix } from "@/lib/language-service/types";
import { writeFilePath } from "@/lib/language-service/write-link";
import { findOnlyMatch } from "@/lib/utils/suggest";
import { type FixContext, replacement } from "./context";

/** Corrects the path of an image or another file: its case, a misspelling, or its folder if only one file has this name. */
export async function fixFile({ document, target, post, blog }: FixContext): Promise<QuickFix | undefined> {
	const range = target.destination ?? target.entry?.value;
	if (!range) return undefined;
	const quoted = document.source.slice(range);
	const written = target.entry ? (target.entry.text ?? "") : quoted;
	const wanted = urlToFile(resolveAssetUrl(post.file, written));
	if (wanted === undefined || wanted === "") return undefined;
	const files = (await blog.source.listStaticFiles()).map(({ file }) => file);
	const found = findFile(wanted, files);
	if (found === undefined) return undefined;
	const url = writeFilePath(found, post.file, { isFromRoot: written.startsWith("/") });
	return replacement(
		`Write \`${url}\``,
		range,
		quoted.replace(written, () => url),
	);
}

function findFile(wanted: string, files: readonly string[]): string | undefined {
	const normalize = (file: string) => safeDecode(file).normalize("NFC").toLowerCase();
	const same = files.filter((file) => normalize(file) === normalize(wanted));
	if (same.length > 0) return same.length === 1 ? same[0] : undefined;
	const beside = files.filter((file) => path.dirname(file) === path.dirname(wanted));
	const similar = findOnlyMatch(wanted, beside);
	if (similar !== undefined) return similar;
	const named = files.filter((file) => normalize(path.basename(file)) === normalize(path.basename(wanted)));
	return named.length === 1 ? named[0] : undefined;
}
