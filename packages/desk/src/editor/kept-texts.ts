import type { EditorView } from "@codemirror/view";
import type { PostFile } from "@/packages/desk/src/model/protocol";
import type { FileSession, UnsavedText } from "./file-session";
import { getFileText } from "./line-ends";
import type { Notices } from "./notices";

const PREFIX = "quire-unsaved ";

/** The post of a text; its file and its path may change. */
type Owner = Pick<PostFile, "file" | "path">;

interface StoredText extends UnsavedText, Owner {
	/** When the text was kept, in milliseconds since the epoch. */
	time: number;
}

export interface KeptText extends StoredText {
	key: string;
}

/** Keeps the unsaved text of one open editor; each has its own, so that none replaces that of another. */
export class TextKeeper {
	private readonly key = PREFIX + createId();
	private kept: UnsavedText | undefined;

	constructor(
		private owner: Owner,
		private readonly storage: Storage,
	) {}

	/** Returns whether the text is kept: storage may be full or denied. */
	keep({ text, base }: UnsavedText): boolean {
		try {
			if (text === base) {
				this.drop();
				return true;
			}
			this.kept = { text, base };
			const { file, path } = this.owner;
			const stored: StoredText = { file, path, text, base, time: Date.now() };
			this.storage.setItem(this.key, JSON.stringify(stored));
			return true;
		} catch {
			return false;
		}
	}

	drop(): void {
		this.kept = undefined;
		dropText(this.key, this.storage);
	}

	/** Keeps the text for a post whose file or path has changed. */
	follow(owner: Owner): void {
		this.owner = owner;
		if (this.kept) this.keep(this.kept);
	}
}

/** Lists the kept texts of a post, the newest first: by its file, or by its path if its file was moved since. */
export function listKeptTexts({ file, path }: Owner, storage: Storage): KeptText[] {
	try {
		const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "");
		const texts = keys
			.filter((key) => key.startsWith(PREFIX))
			.map((key): KeptText => ({ key, ...JSON.parse(storage.getItem(key) ?? "{}") }))
			.filter((kept) => kept.file === file || kept.path === path);
		return texts.sort((a, b) => b.time - a.time);
	} catch {
		// The browser denies access to storage, or what is there isn't JSON.
		return [];
	}
}

export function dropText(key: string, storage: Storage): void {
	try {
		storage.removeItem(key);
	} catch {
		// Without storage, nothing is kept.
	}
}

/** `crypto.randomUUID` is missing where the desk is opened without HTTPS, as on a phone. */
function createId(): string {
	return crypto.getRandomValues(new Uint32Array(4)).join("-");
}

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
