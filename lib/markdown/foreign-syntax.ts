import { DIALECTS_PACKAGE } from "@/lib/content/source/other-systems";
import type { ParsedPost } from "@/lib/content/types";
import { createDiagnostic, type Diagnostic } from "@/lib/utils/diagnostics";
import { positionAt } from "./preprocess/edits";
import { maskCode } from "./preprocess/mask-code";

const TAG = /\{\{[<%]\s*\/?[\w./-]|\{%-?\s{0,20}[a-z]|\{\{-?\s{0,20}(?:site|page|post|include)\.\w/i;

/** Reports the first template tag or shortcode in a Markdown body that is compiled without dialects, and so shown as it is written. */
export function reportForeignSyntax({
	file,
	body,
	bodyLine,
}: Pick<ParsedPost, "file" | "body" | "bodyLine">): Diagnostic[] {
	const found = TAG.test(body) ? TAG.exec(maskCode(body)) : null;
	if (!found) return [];
	const { line, column } = positionAt(body, found.index);
	const what = /^\{\{[<%]/.test(found[0]) ? "a shortcode of Hugo" : "a template of Liquid, as in Jekyll";
	const message = `This looks like ${what}, and is shown as it is written. Replace it with Markdown, or install the package that reads it: \`npm install ${DIALECTS_PACKAGE}\`.`;
	return [createDiagnostic("template-unknown", file, { line: line + bodyLine - 1, column }, message)];
}
