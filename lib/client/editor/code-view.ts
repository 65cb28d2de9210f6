import { closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab, isolateHistory } from "@codemirror/commands";
import { markdown, markdownLanguage } from "@codemirror/lang-markdown";
import { yamlFrontmatter } from "@codemirror/lang-yaml";
import { bracketMatching, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { lintKeymap } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { Annotation, EditorState, type Extension, Prec, Transaction, type TransactionSpec } from "@codemirror/state";
import {
	drawSelection,
	dropCursor,
	EditorView,
	highlightActiveLine,
	highlightActiveLineGutter,
	highlightSpecialChars,
	type KeyBinding,
	keymap,
	lineNumbers,
} from "@codemirror/view";
import { highlighter } from "./highlighter";
import { fileFormat, readFormat, setFormat } from "./line-ends";
import { listReplacements } from "./merge-texts";

interface Options {
	parent: HTMLElement;
	/** The text of the file, with its line ends. */
	fileText: string;
	name: string;
	/** The language of the text, for spell checking. */
	language: string;
	isReadOnly: boolean;
	keys: readonly KeyBinding[];
	extensions: Extension;
}

/** Marks changes that come from the disk, not from the writer. */
export const fromDisk = Annotation.define<boolean>();

export function createCodeView({
	parent,
	fileText,
	name,
	language,
	isReadOnly,
	keys,
	extensions,
}: Options): EditorView {
	const { text, format } = readFormat(fileText);
	const state = EditorState.create({
		doc: text,
		extensions: [
			fileFormat(format),
			Prec.high(keymap.of([...keys])),
			keymap.of([
				...closeBracketsKeymap,
				...completionKeymap,
				...lintKeymap,
				...searchKeymap,
				...historyKeymap,
				...defaultKeymap,
				indentWithTab,
			]),
			history(),
			search({ top: true }),
			highlightSelectionMatches(),
			highlightSpecialChars(),
			highlightActiveLine(),
			highlightActiveLineGutter(),
			lineNumbers(),
			// A touch screen has its own handles for the selection.
			matchMedia("(pointer: coarse)").matches ? [] : drawSelection(),
			dropCursor(),
			bracketMatching(),
			closeBrackets(),
			indentUnit.of("  "),
			EditorView.lineWrapping,
			yamlFrontmatter({ content: markdown({ base: markdownLanguage }) }),
			syntaxHighlighting(highlighter),
			EditorState.readOnly.of(isReadOnly),
			EditorView.contentAttributes.of({
				"aria-label": `Text of ${name}`,
				// It can be focused without, but not all tools know.
				tabindex: "0",
				lang: language,
				spellcheck: "true",
				autocorrect: "on",
				autocapitalize: "sentences",
			}),
			extensions,
		],
	});
	return new EditorView({ state, parent });
}

/**
 * Replaces the parts that differ from a text of the file, so that the cursor stays where it is. With `isStep`, an undo brings back the
 * text before it; else undos skip it, because the writer didn't write it.
 */
export function setFileText(view: EditorView, fileText: string, options: { isStep: boolean }): void {
	view.dispatch(replaceFileText(view.state, fileText, options));
}

/** Returns the change of {@link setFileText}. */
export function replaceFileText(
	state: EditorState,
	fileText: string,
	{ isStep }: { isStep: boolean },
): TransactionSpec {
	const { text, format } = readFormat(fileText);
	return {
		changes: listReplacements(state.doc.toString(), text),
		effects: setFormat.of(format),
		annotations: [
			Transaction.addToHistory.of(isStep),
			fromDisk.of(!isStep),
			...(isStep ? [isolateHistory.of("full"), Transaction.userEvent.of("input.version")] : []),
		],
	};
}
