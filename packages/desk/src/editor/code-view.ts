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
import { tagHighlighter, tags } from "@lezer/highlight";
import { fileFormat, readFormat, setFormat } from "./line-ends";
import { listReplacements } from "./merge-texts";

/** Marks changes that come from the disk, not from the writer. */
export const fromDisk = Annotation.define<boolean>();

/** Gives tokens classes, which `styles/write/text.css` styles in the colors of the blog's code. */
const highlighter = tagHighlighter([
	{ tag: tags.heading, class: "tok-heading" },
	{ tag: tags.strong, class: "tok-strong" },
	{ tag: tags.emphasis, class: "tok-emphasis" },
	{ tag: tags.strikethrough, class: "tok-strikethrough" },
	{ tag: [tags.link, tags.labelName], class: "tok-link" },
	{ tag: tags.url, class: "tok-url" },
	{ tag: tags.monospace, class: "tok-code" },
	{ tag: tags.quote, class: "tok-quote" },
	{
		tag: [tags.processingInstruction, tags.meta, tags.contentSeparator, tags.punctuation, tags.separator],
		class: "tok-mark",
	},
	{ tag: tags.comment, class: "tok-comment" },
	{ tag: [tags.keyword, tags.tagName, tags.typeName, tags.className], class: "tok-keyword" },
	{ tag: [tags.attributeName, tags.propertyName, tags.definition(tags.propertyName)], class: "tok-property" },
	{ tag: [tags.string, tags.attributeValue], class: "tok-string" },
	{ tag: [tags.number, tags.bool, tags.null, tags.atom], class: "tok-constant" },
]);

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
