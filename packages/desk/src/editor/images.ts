import { type Extension, StateEffect, StateField } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import type { StoredImage } from "@/packages/desk/src/model/protocol";
import { storeImage } from "./connection";
import { readTextFacts } from "./text-facts";

/** Separates several images, each of which is a block. */
const SEPARATOR = "\n\n";

const NO_ANSWER = "The development server doesn't answer. The image was not stored.";

/** Matches the URL of an image, such as one that was copied in a browser. */
const ADDRESS = /^(?:https?|file|data|blob):\S+$/i;

/** Matches the names of images, because not every system gives them a type. */
const IMAGE_NAME = /\.(?:avif|gif|hei[cf]|jpe?g|png|svg|tiff?|webp)$/i;

/** A position at which images are inserted once they are stored. Later ones have greater ids. */
interface Place {
	id: number;
	at: number;
}

const addPlace = StateEffect.define<Place>();

const removePlace = StateEffect.define<number>();

const imageInserted = StateEffect.define<number>();

/**
 * The positions at which images will be inserted; they move with the text around them. What is typed at such a position comes after its
 * images.
 */
const places = StateField.define<readonly Place[]>({
	create: () => [],
	update(known, { changes, effects }) {
		const inserted = effects.find((effect) => effect.is(imageInserted))?.value ?? Number.POSITIVE_INFINITY;
		// The next image comes after one of the same place or of an earlier one.
		let next = known.map(({ id, at }) => ({ id, at: changes.mapPos(at, id >= inserted ? 1 : -1) }));
		for (const effect of effects) {
			if (effect.is(addPlace)) next = [...next, effect.value];
			if (effect.is(removePlace)) next = next.filter(({ id }) => id !== effect.value);
		}
		return next;
	},
});

let lastId = 0;

interface Options {
	file: () => string;
	/** Reports the result in the status line and to screen readers. */
	tell(message: string): void;
}

/** Returns the extension that stores images which are pasted or dropped, and inserts them with room for their alternative text. */
export function images({ file, tell }: Options): Extension {
	/** Stores images one after the other, and inserts each as soon as it is stored. */
	async function insertAll(view: EditorView, found: readonly File[], at: number) {
		lastId += 1;
		const id = lastId;
		view.dispatch({ effects: addPlace.of({ id, at }) });
		const placeOf = () => view.state.field(places).find((place) => place.id === id)?.at ?? view.state.doc.length;
		const { doc, selection } = view.state;
		const stored: StoredImage[] = [];
		const failures: string[] = [];
		for (const image of found) {
			tell(`Storing ${image.name} …`);
			const answer = await storeImage(file(), image, findHeading(view, placeOf())).catch(() => ({ error: NO_ANSWER }));
			if ("error" in answer) failures.push(found.length === 1 ? answer.error : `${image.name}: ${answer.error}`);
			else {
				// Whoever goes on writing meanwhile keeps their cursor.
				const isAwaited = stored.length === 0 && view.state.doc === doc && view.state.selection.eq(selection);
				const separator = stored.length > 0 ? SEPARATOR : "";
				insertImage(view, { id, at: placeOf() }, { markdown: answer.markdown, separator, isAwaited });
				stored.push(answer);
			}
		}
		view.dispatch({ effects: removePlace.of(id) });
		tell([...failures, ...describeStored(stored)].join(" "));
	}
	const insert = (view: EditorView, found: readonly File[], at: number): boolean => {
		if (found.length === 0 || view.state.readOnly) return false;
		void insertAll(view, found, at);
		return true;
	};
	return [
		places,
		EditorView.domEventHandlers({
			paste({ clipboardData }, view) {
				if (!clipboardData) return false;
				const found = listPastedImages(clipboardData.files, clipboardData.getData("text/plain"));
				return insert(view, found, view.state.selection.main.from);
			},
			drop: (event, view) =>
				insert(
					view,
					listImages(event.dataTransfer?.files ?? []),
					view.posAtCoords(event) ?? view.state.selection.main.from,
				),
		}),
	];
}

/** Returns an empty text if there is no heading above a position. */
function findHeading({ state }: EditorView, at: number): string {
	const line = state.doc.lineAt(at).number;
	return readTextFacts(state).headings.findLast((heading) => heading.line <= line)?.text ?? "";
}

interface Insertion {
	markdown: string;
	separator: string;
	/** Whether the writer waits for the image, to type its alternative text, which only they know. */
	isAwaited: boolean;
}

function insertImage(view: EditorView, { id, at }: Place, { markdown, separator, isAwaited }: Insertion): void {
	const alt = isAwaited ? /^!\[([^\]]*)\]/.exec(markdown)?.[1] : undefined;
	const start = at + separator.length + 2;
	view.dispatch({
		changes: { from: at, insert: separator + markdown },
		effects: imageInserted.of(id),
		...(alt !== undefined && { selection: { anchor: start, head: start + alt.length }, scrollIntoView: true }),
		userEvent: "input.paste",
	});
}

function describeStored(stored: readonly StoredImage[]): string[] {
	const [first] = stored;
	if (!first) return [];
	const warnings = stored.flatMap(({ warning }) => warning ?? []);
	if (stored.length > 1) {
		return [`${stored.length} images are stored.`, ...warnings, "Describe them for those who don't see them."];
	}
	const { width, height, size } = first;
	return [
		`${width} × ${height} pixels, ${formatSize(size)}.`,
		...warnings,
		"Describe the image for those who don't see it.",
	];
}

function formatSize(bytes: number): string {
	return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

type NamedFile = Pick<File, "name" | "type">;

function listImages<Item extends NamedFile>(files: Iterable<Item>): Item[] {
	return [...files].filter(({ name, type }) => (type === "" ? IMAGE_NAME.test(name) : type.startsWith("image/")));
}

/**
 * Returns the images that a paste is meant to insert. The clipboard may have the same content in several forms: cells of a spreadsheet
 * and parts of a document are text with a picture of it, while an image that was copied has its URL or the name of its file as text.
 */
export function listPastedImages<Item extends NamedFile>(files: Iterable<Item>, text: string): Item[] {
	const all = [...files];
	const lines = text
		.split(/[\r\n]+/)
		.map((line) => line.trim())
		.filter(Boolean);
	const isName = (line: string) => all.some(({ name }) => line.split(/[/\\]/).at(-1) === name);
	return lines.every((line) => ADDRESS.test(line) || isName(line)) ? listImages(all) : [];
}
