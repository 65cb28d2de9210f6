import { ChangeSet, type Extension, StateEffect, StateField } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { storeImage } from "./connection";
import { readTextFacts } from "./text-facts";

/** A place at which an image is inserted once it is stored. */
interface Place {
	id: number;
	at: number;
}

const addPlace = StateEffect.define<Place>();
const removePlace = StateEffect.define<number>();

/** Where images will be inserted; places move with the text around them. */
const places = StateField.define<readonly Place[]>({
	create: () => [],
	update(known, { changes, effects }) {
		let next = known.map((place) => ({ ...place, at: changes.mapPos(place.at, 1) }));
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
	const insertAll = (view: EditorView, data: DataTransfer | null, at: number): boolean => {
		const found = [...(data?.files ?? [])].filter(({ type }) => type.startsWith("image/"));
		if (found.length === 0 || view.state.readOnly) return false;
		void insertImages(view, found, at);
		return true;
	};
	async function insertImages(view: EditorView, found: readonly File[], at: number) {
		for (const image of found) await insertImage(view, image, at);
	}
	async function insertImage(view: EditorView, image: File, at: number) {
		lastId += 1;
		const id = lastId;
		view.dispatch({ effects: addPlace.of({ id, at }) });
		tell(`Storing ${image.name} …`);
		const line = view.state.doc.lineAt(at).number;
		const heading = readTextFacts(view.state).headings.findLast((one) => one.line <= line)?.text ?? "";
		const answer = await storeImage(file(), image, heading).catch(() => ({
			error: "The development server doesn't answer. The image was not stored.",
		}));
		const place = view.state.field(places).find((one) => one.id === id);
		if (!place || "error" in answer) {
			view.dispatch({ effects: removePlace.of(id) });
			if ("error" in answer) tell(answer.error);
			return;
		}
		const { markdown, width, height, size, warning } = answer;
		const insert = ChangeSet.of({ from: place.at, insert: markdown }, view.state.doc.length);
		// The alternative text, which only the writer knows, is what is typed next.
		const alt = /^!\[([^\]]*)\]/.exec(markdown)?.[1];
		view.dispatch({
			changes: insert,
			effects: removePlace.of(id),
			...(alt !== undefined && { selection: { anchor: place.at + 2, head: place.at + 2 + alt.length } }),
			userEvent: "input.paste",
			scrollIntoView: true,
		});
		tell(
			`${width} × ${height} pixels, ${formatSize(size)}. ${warning ? `${warning} ` : ""}Describe the image for those who don't see it.`,
		);
	}
	return [
		places,
		EditorView.domEventHandlers({
			paste: (event, view) => insertAll(view, event.clipboardData, view.state.selection.main.from),
			drop: (event, view) =>
				insertAll(view, event.dataTransfer, view.posAtCoords(event) ?? view.state.selection.main.from),
		}),
	];
}

function formatSize(bytes: number): string {
	return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
