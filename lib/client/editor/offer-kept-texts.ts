import type { EditorView } from "@codemirror/view";
import type { PostFile } from "@/lib/desk/source/protocol";
import type { FileSession } from "./file-session";
import { dropText, listKeptTexts } from "./kept-texts";
import { getFileText } from "./line-ends";
import type { Notices } from "./notices";

interface Editor {
	session: FileSession;
	notices: Notices;
	view: EditorView;
}

/** Offers the texts of a post that weren't saved when their pages were left, one after the other. */
export function offerKeptTexts(post: PostFile, editor: Editor): void {
	const { session, notices, view } = editor;
	const kept = listKeptTexts(post, localStorage).find((one) => {
		const isSaved = one.text === getFileText(view.state);
		if (isSaved) dropText(one.key, localStorage);
		return !isSaved;
	});
	if (!kept) return;
	const end = () => {
		dropText(kept.key, localStorage);
		notices.close();
		view.focus();
	};
	notices.offer(kept, {
		restore() {
			end();
			session.restore(kept);
		},
		discard() {
			end();
			offerKeptTexts(post, editor);
		},
	});
}
