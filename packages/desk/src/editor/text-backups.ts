import type { EditorView } from "@codemirror/view";
import type { PostFile } from "@/packages/desk/src/model/protocol";
import type { FileSession, UnsavedText } from "./file-session";
import { getFileText } from "./line-ends";
import type { Notices } from "./notices";

const PREFIX = "quire-unsaved ";

/** The post of a text; its file and its path may change. */
type Owner = Pick<PostFile, "file" | "path">;

interface StoredText extends UnsavedText, Owner {
	/** When the text was stored, in milliseconds since the epoch. */
	time: number;
}

export interface TextBackup extends StoredText {
	key: string;
}

/** Keeps the unsaved text of one open editor; each has its own, so that none replaces that of another. */
export class TextBackups {
	private readonly key = PREFIX + createId();
	private latest: UnsavedText | undefined;

	constructor(
		private owner: Owner,
		private readonly storage: Storage,
	) {}

	/** Returns whether the text is stored: storage may be full or denied. */
	store({ text, base }: UnsavedText): boolean {
		try {
			if (text === base) {
				this.drop();
				return true;
			}
			this.latest = { text, base };
			const { file, path } = this.owner;
			const stored: StoredText = { file, path, text, base, time: Date.now() };
			this.storage.setItem(this.key, JSON.stringify(stored));
			return true;
		} catch {
			return false;
		}
	}

	drop(): void {
		this.latest = undefined;
		dropText(this.key, this.storage);
	}

	/** Keeps the text for a post whose file or path has changed. */
	follow(owner: Owner): void {
		this.owner = owner;
		if (this.latest) this.store(this.latest);
	}
}

/** Lists the backups of a post, the newest first: by its file, or by its path if its file was moved since. */
export function listTextBackups({ file, path }: Owner, storage: Storage): TextBackup[] {
	try {
		const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "");
		const texts = keys
			.filter((key) => key.startsWith(PREFIX))
			.map((key): TextBackup => ({ key, ...JSON.parse(storage.getItem(key) ?? "{}") }))
			.filter((backup) => backup.file === file || backup.path === path);
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
		// Without storage, there are no backups.
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
export function offerTextBackups(post: PostFile, editor: Editor): void {
	const { session, notices, view } = editor;
	const backup = listTextBackups(post, localStorage).find((one) => {
		const isSaved = one.text === getFileText(view.state);
		if (isSaved) dropText(one.key, localStorage);
		return !isSaved;
	});
	if (!backup) return;
	const end = () => {
		dropText(backup.key, localStorage);
		notices.close();
		view.focus();
	};
	notices.offer(backup, {
		restore() {
			end();
			session.restore(backup);
		},
		discard() {
			end();
			offerTextBackups(post, editor);
		},
	});
}
