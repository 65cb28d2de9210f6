import { formatElements } from "@/components/format-elements";
import { InlineMarkdown } from "@/components/layout/inline-markdown";
import { withKeys } from "@/components/with-keys";
import type { FooterSetting } from "@/lib/config/look/footer";
import type { Messages } from "@/lib/i18n/types";

interface Props {
	footer: Pick<FooterSetting, "lines" | "license">;
	messages: Messages;
}

export function FooterNotes({ footer: { lines, license }, messages }: Props) {
	if (lines.length === 0 && !license) return null;
	const name = license?.url ? (
		<a href={license.url} rel="license">
			{license.name}
		</a>
	) : (
		license?.name
	);
	return (
		<div className="basis-full">
			{withKeys(lines, (line) => line).map(([key, line]) => (
				<p key={key}>
					<InlineMarkdown text={line} />
				</p>
			))}
			{license && <p>{formatElements(messages.frame.license, { license: name })}</p>}
		</div>
	);
}
