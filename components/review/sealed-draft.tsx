import { PageHeader } from "@/components/layout/page-header";
import type { Messages } from "@/lib/i18n/types";

/**
 * Renders the page of a draft as it is until the draft is decrypted. The script of the page
 * (`lib/client/review/open-draft.ts`) shows one of the other sentences if that fails.
 */
export function SealedDraft({ messages }: { messages: Messages }) {
	const { title, opening, withoutScript, incomplete, ended, failed } = messages.review;
	return (
		<div className="wide grid grid-cols-subgrid" data-review="">
			<PageHeader heading={title} />
			<div className="col-[text] -mt-4 text-lg" role="status">
				<noscript>
					<p>{withoutScript}</p>
				</noscript>
				{Object.entries({ opening, incomplete, ended, failed }).map(([name, message]) => (
					<p key={name} data-state={name} hidden>
						{message}
					</p>
				))}
			</div>
		</div>
	);
}
