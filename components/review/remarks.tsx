import type { Post } from "@/lib/content/types";
import type { Messages } from "@/lib/i18n/types";

interface Props {
	/** The name of the draft's page, under which the browser keeps the remarks. */
	id: string;
	/** Its file as the owner knows it. */
	file: string;
	post: Pick<Post, "title">;
	messages: Messages;
}

/**
 * Renders the place of remarks on a draft, and the dialog for writing one. The script of the page (`lib/client/review/remarks.ts`)
 * shows and fills both, which React must leave alone.
 */
export function Remarks({ id, file, post, messages }: Props) {
	const { review, body } = messages;
	const words = {
		edit: review.edit,
		delete: review.delete,
		saved: review.saved,
		deleted: review.deleted,
		unsaved: review.unsaved,
		gone: review.gone,
		wholeDraft: review.wholeDraft,
		copied: body.copied,
	};
	return (
		<>
			<section
				id="remarks"
				className="mt-8 rule-above pt-3"
				aria-labelledby="remarks-title"
				data-remarks={id}
				data-file={file}
				data-title={post.title}
				data-words={JSON.stringify(words)}
				hidden
				suppressHydrationWarning
			>
				<h2 id="remarks-title" className="text-xl">
					{review.remarks}
				</h2>
				<p data-none="" suppressHydrationWarning>
					{review.none}
				</p>
				{/* biome-ignore lint/security/noDangerouslySetInnerHtml: it is empty. */}
				<ol suppressHydrationWarning dangerouslySetInnerHTML={{ __html: "" }} />
				<p className="ui" data-actions="">
					<button type="button" data-download="">
						{review.download}
					</button>
					<button type="button" data-copy-remarks="">
						{review.copy}
					</button>
				</p>
			</section>
			<button type="button" className="ui" data-write="" data-floating="" hidden suppressHydrationWarning>
				{review.write}
			</button>
			<dialog aria-labelledby="remark-title" data-remark="">
				<form method="dialog" className="ui">
					<h2 id="remark-title" className="text-lg">
						{review.write}
					</h2>
					<label>
						{review.passage}
						{/* biome-ignore lint/security/noDangerouslySetInnerHtml: it is empty. */}
						<select name="passage" suppressHydrationWarning dangerouslySetInnerHTML={{ __html: "" }} />
					</label>
					<label>
						{review.remark}
						<textarea name="remark" rows={5} required />
					</label>
					<label>
						{review.name}
						<input name="reviewer" autoComplete="name" />
					</label>
					<p data-actions="">
						<button type="submit" value="save">
							{review.save}
						</button>
						<button type="submit" value="cancel" formNoValidate>
							{review.cancel}
						</button>
					</p>
				</form>
			</dialog>
		</>
	);
}
