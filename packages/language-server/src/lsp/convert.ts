import type {
	CodeAction,
	CompletionItem,
	Diagnostic,
	DiagnosticSeverity,
	CompletionItemKind as ItemKind,
	TextEdit as ProtocolEdit,
	Range,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Severity } from "@/packages/language-server/src/blog-types";
import type {
	Completion,
	CompletionKind,
	Finding,
	QuickFix,
	TextEdit,
	TextRange,
} from "@/packages/language-server/src/service/types";

/** The severities of the protocol: https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/#diagnosticSeverity */
const SEVERITIES: Record<Severity, DiagnosticSeverity> = { error: 1, warning: 2, notice: 3 };

const KINDS: Record<CompletionKind, ItemKind> = {
	field: 10,
	value: 12,
	post: 18,
	heading: 18,
	image: 17,
	file: 17,
	tag: 14,
	author: 21,
	component: 7,
	property: 10,
};

export function toRange(document: TextDocument, { from, to }: TextRange): Range {
	return { start: document.positionAt(from), end: document.positionAt(to) };
}

export function toDiagnostic(document: TextDocument, finding: Finding): Diagnostic {
	const { severity, rule, message } = finding.diagnostic;
	return { range: toRange(document, finding), severity: SEVERITIES[severity], source: "quire", code: rule, message };
}

function toEdit(document: TextDocument, edit: TextEdit): ProtocolEdit {
	return { range: toRange(document, edit), newText: edit.insert };
}

export function toCodeAction(document: TextDocument, finding: Finding, { title, edits }: QuickFix): CodeAction {
	return {
		title,
		kind: "quickfix",
		isPreferred: true,
		diagnostics: [toDiagnostic(document, finding)],
		edit: { changes: { [document.uri]: edits.map((edit) => toEdit(document, edit)) } },
	};
}

interface ItemOptions {
	/** That of the cursor. */
	offset: number;
	/** The position of the item in the whole list. */
	index: number;
	hasSnippets: boolean;
}

export function toCompletionItem(
	document: TextDocument,
	{ label, kind, detail, documentation, edit, cursor }: Completion,
	{ offset, index, hasSnippets }: ItemOptions,
): CompletionItem {
	const isSnippet = hasSnippets && cursor !== undefined;
	return {
		label,
		kind: KINDS[kind],
		...(detail !== undefined && { detail }),
		...(documentation !== undefined && { documentation: { kind: "markdown", value: documentation } }),
		// The service has filtered the items already; the editor must not: a title fits when the beginning of a path is typed.
		filterText: document.getText(toRange(document, { from: edit.from, to: Math.max(offset, edit.from) })),
		sortText: String(index).padStart(4, "0"),
		textEdit: isSnippet
			? { ...toEdit(document, edit), newText: toSnippet(edit.insert, cursor) }
			: toEdit(document, edit),
		insertTextFormat: isSnippet ? 2 : 1,
	};
}

function toSnippet(text: string, cursor: number): string {
	const quote = (part: string) => part.replace(/[\\$}]/g, "\\$&");
	return `${quote(text.slice(0, cursor))}$0${quote(text.slice(cursor))}`;
}
