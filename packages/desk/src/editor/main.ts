import type { Extension } from "@codemirror/state";
import { EditorView, type KeyBinding } from "@codemirror/view";
import { announce } from "@/lib/client/dom";
import { encodePath } from "@/lib/utils/url";
import type { EditorOptions, KnownFile, PostFile, SourceAnswer, Version } from "@/packages/desk/src/model/protocol";
import { writePath } from "@/packages/desk/src/model/urls";
import { ActionForms } from "./action-forms";
import { createCodeView, fromDisk, setFileText } from "./code-view";
import { completions } from "./completions";
import { loadSource, saveSource, watchContent } from "./connection";
import { FactsView } from "./facts-view";
import { FieldsForm } from "./fields-form";
import { FileSession, type Status } from "./file-session";
import { Findings } from "./findings";
import { images } from "./images";
import { getFileText } from "./line-ends";
import { combineStatus, describeStatus, Notices } from "./notices";
import { Preview } from "./preview";
import { readSettings, restoreFolds, saveSetting } from "./settings";
import { offerTextBackups, TextBackups } from "./text-backups";

type Readable = Extract<SourceAnswer, { text: string }>;

/** Milliseconds after a save in which a change of the content is most likely that save. */
const OWN_CHANGE_TIME = 1_500;

/** Makes the page of `pages/write-page.tsx` an editor. */
export async function mount(root: HTMLElement, options: EditorOptions): Promise<void> {
	const answer = await loadSource(options.file).catch(() => undefined);
	if (answer && "text" in answer) new PostEditor(root, options, answer);
	else findPart(root, "status").textContent = `${options.name} can't be read. Reload the page to try again.`;
	// The server does one thing at a time: the text would wait for a long page.
	findPart<HTMLIFrameElement>(root, "preview").src = options.siteUrl + encodePath(options.path);
}

/** Connects the parts of the editor with each other and with the elements of the page. */
class PostEditor {
	private post: PostFile;
	private readonly backups: TextBackups;
	private readonly view: EditorView;
	private readonly preview: Preview;
	private readonly facts: FactsView;
	private readonly findings: Findings;
	private readonly notices: Notices;
	private readonly actions: ActionForms;
	private session: FileSession | undefined;
	private form: FieldsForm | undefined;
	private status: Status = { kind: "saved" };
	private lastSave = 0;

	constructor(
		private readonly root: HTMLElement,
		private readonly options: EditorOptions,
		answer: Readable,
	) {
		this.post = { file: options.file, name: options.name, path: options.path };
		this.backups = new TextBackups(this.post, localStorage);
		this.findings = new Findings({
			file: () => this.post.file,
			list: this.part("problem-list"),
			count: this.part("problem-count"),
			announce: say,
		});
		this.notices = new Notices(this.part("notice"), () => this.post.name);
		const isReadOnly = answer.state === "read-only";
		this.view = createCodeView({
			parent: this.part("text"),
			fileText: answer.text,
			name: options.name,
			language: options.language,
			isReadOnly,
			keys: this.listKeys(),
			extensions: [this.notices.extension(), ...(isReadOnly ? [] : this.listExtensions())],
		});
		this.preview = new Preview(this.part<HTMLIFrameElement>("preview"), this.view, options.siteUrl);
		this.facts = new FactsView(
			{ words: this.part("facts"), position: this.part("position"), outline: this.part("outline-list") },
			this.view,
		);
		// On a narrow screen, the page is the other one of two panes.
		this.setPreview(readSettings().isPreviewShown && !isNarrow());
		this.actions = new ActionForms(
			this.part<HTMLDetailsElement>("actions"),
			this.part("action-forms"),
			() => this.post.file,
		);
		restoreFolds(root);
		this.listen();
		if (answer.state === "text") this.startWriting(answer);
		else this.showReadOnly(answer.reason);
		if (options.line > 1) {
			this.facts.goToLine(options.line);
			this.preview.followCursor();
		}
	}

	private part<Type extends HTMLElement = HTMLElement>(name: string): Type {
		return findPart<Type>(this.root, name);
	}

	private listKeys(): KeyBinding[] {
		const run = (command: () => void) => () => {
			command();
			return true;
		};
		return [
			{ key: "Mod-s", run: run(() => void this.save()), preventDefault: true },
			{ key: "Mod-Enter", run: run(() => this.togglePreview()), preventDefault: true },
			{ key: "Mod-.", run: () => this.findings.fixAtCursor(), preventDefault: true },
			{ key: "F1", run: run(() => this.showKeys()), preventDefault: true },
		];
	}

	private listExtensions(): Extension[] {
		const file = () => this.post.file;
		return [
			this.findings.extension(),
			completions(file),
			images({ file, tell: (text) => this.tell(text) }),
			EditorView.updateListener.of(({ selectionSet, docChanged, transactions }) => {
				if (selectionSet || docChanged) this.facts.showPosition();
				if (!docChanged) return;
				this.facts.follow();
				this.form?.follow();
				if (!transactions.some((transaction) => transaction.annotation(fromDisk))) this.session?.noteChange();
			}),
		];
	}

	/** Handles the buttons of the page, and the keys outside of the text, which has its own. */
	private listen(): void {
		const commands: Record<string, () => void> = {
			save: () => void this.save(),
			preview: () => this.togglePreview(),
			keys: () => this.showKeys(),
		};
		this.root.addEventListener("click", ({ target }) => {
			const button = target instanceof Element && target.closest<HTMLElement>("[data-command]");
			if (button) commands[button.dataset.command ?? ""]?.();
		});
		addEventListener("keydown", (event) => {
			if (event.defaultPrevented || !(event.ctrlKey || event.metaKey)) return;
			if (event.key === "s") {
				event.preventDefault();
				void this.save();
			} else if (event.key === "Enter" && !(event.target instanceof HTMLButtonElement)) this.togglePreview();
		});
	}

	private startWriting(version: Version): void {
		const session = this.createSession(version);
		this.session = session;
		this.form = new FieldsForm({
			form: this.part<HTMLFormElement>("fields-form"),
			view: this.view,
			onState: () => this.showStatus(),
		});
		this.showStatus();
		this.findings.start(this.view);
		this.submitSaved(session);
		this.listenToSaving(session);
		offerTextBackups(this.post, { session, notices: this.notices, view: this.view });
		watchContent(() => {
			void session.check();
			// Other files have changed, unless it was a save of this one.
			if (Date.now() - this.lastSave > OWN_CHANGE_TIME) this.findings.schedule();
		});
		this.keepWhenLeft(session);
	}

	private createSession(version: Version): FileSession {
		const { view } = this;
		return new FileSession({
			file: this.post.file,
			version: { text: version.text, digest: version.digest },
			document: {
				getText: () => getFileText(view.state),
				setText: (text, { isStep } = { isStep: false }) => setFileText(view, text, { isStep }),
			},
			connection: { load: loadSource, save: saveSource },
			backups: this.backups,
			isAutomatic: readSettings().isAutomatic,
			onStatus: (status) => {
				this.status = status;
				if (status.kind === "saving") this.lastSave = Date.now();
				this.showStatus();
			},
			onMerge: () => this.tell("A change by another program was taken over."),
			onFile: (file) => this.noteFile(file),
		});
	}

	/** Handles the choice between saving automatically and on command. */
	private listenToSaving(session: FileSession): void {
		const saving = this.part<HTMLSelectElement>("saving");
		saving.value = readSettings().isAutomatic ? "typing" : "command";
		saving.addEventListener("change", () => {
			const isAutomatic = saving.value === "typing";
			saveSetting("isAutomatic", isAutomatic);
			session.setAutomatic(isAutomatic);
		});
	}

	private async save(): Promise<void> {
		await this.form?.flush();
		await this.session?.save();
	}

	private showStatus(): void {
		const status = combineStatus(this.status, this.form?.state);
		this.tellStatus(status.kind, describeStatus(status));
		this.part<HTMLButtonElement>("save").disabled = status.kind === "saved" || status.kind === "saving";
		if (this.session) this.notices.showStatus(this.status, this.session, this.view);
	}

	private showReadOnly(reason: string): void {
		this.tellStatus("failed", reason);
		this.part<HTMLButtonElement>("save").disabled = true;
	}

	private tellStatus(kind: string, text: string): void {
		const element = this.part("status");
		element.dataset.kind = kind;
		// Screen readers read it again whenever it is set.
		if (element.textContent !== text) element.textContent = text;
	}

	private isUnsaved({ isUnsaved }: FileSession): boolean {
		return isUnsaved || (this.form?.state ?? "written") !== "written";
	}

	/** Keeps the unsaved text in the browser when the page is left, and asks for confirmation first. */
	private keepWhenLeft(session: FileSession): void {
		addEventListener("pagehide", () => session.keepUnsaved());
		addEventListener("beforeunload", (event) => {
			if (this.isUnsaved(session)) event.preventDefault();
		});
	}

	/** Saves the text before a form of the page changes its file; sends no form while there is text that can't be saved. */
	private submitSaved(session: FileSession): void {
		this.part("actions").addEventListener("submit", async (event) => {
			if (!this.isUnsaved(session)) return;
			event.preventDefault();
			const { target: form, submitter } = event;
			if (!(form instanceof HTMLFormElement)) return;
			if ((await this.form?.flush()) && (await session.saveAll())) form.requestSubmit(submitter);
			else this.tell("Nothing was done, because the text couldn't be saved.");
		});
	}

	/**
	 * Takes over what the server knows of the saved text, and follows a post whose file or page has moved, as after a change of its
	 * slug.
	 */
	private noteFile(found: KnownFile): void {
		if (!this.session?.isUnsaved) this.facts.correct(found);
		if (found.path === this.post.path && found.file === this.post.file) return;
		this.post = { file: found.file, name: found.name, path: found.path };
		this.backups.follow(this.post);
		this.actions.read();
		const path = encodePath(found.path);
		this.preview.open(path);
		history.replaceState(null, "", writePath(found.path));
		this.part("name").textContent = found.name;
		this.part<HTMLAnchorElement>("page-link").href = this.options.siteUrl + path;
	}

	private togglePreview(): void {
		const isShown = this.root.dataset.preview === "false";
		this.setPreview(isShown);
		if (!isNarrow()) saveSetting("isPreviewShown", isShown);
		say(isShown ? "The page is shown." : "The page is hidden.");
		if (isShown) this.preview.followCursor();
		else this.view.focus();
	}

	private setPreview(isShown: boolean): void {
		this.root.dataset.preview = String(isShown);
		this.part("preview-switch").setAttribute("aria-pressed", String(isShown));
	}

	private showKeys(): void {
		this.part<HTMLDialogElement>("keys").showModal();
	}

	/** Shows a sentence at the foot of the page, and announces it to screen readers. */
	private tell(text: string): void {
		this.part("hint").textContent = text;
		say(text);
	}
}

/** Throws an error if the page has no such part. */
function findPart<Type extends HTMLElement>(root: HTMLElement, name: string): Type {
	const found = root.querySelector<Type>(`[data-part="${name}"]`);
	if (!found) throw new Error(`The page has no part \`${name}\`.`);
	return found;
}

const say = announce;

/** Whether there is room for one pane only, as in `narrow.css`. */
function isNarrow(): boolean {
	return matchMedia("(width < 51.25rem)").matches;
}
