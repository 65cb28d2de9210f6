import type { Diagnostic } from "@/lib/diagnostics/diagnostic";

/** Renders a diagnostic in place of a component of the owner, as text that is valid in any element. */
export function ErrorBox({ diagnostic }: { diagnostic: Diagnostic }) {
	const { file, line, column, message, frame } = diagnostic;
	return (
		<span className="block border-s-2 border-caution ps-[1.2em]" role="alert" lang="en" dir="ltr">
			<code className="ui text-caution wrap-anywhere">{`${file}:${line}:${column}`}</code> {message}
			{frame && <code className="mt-1 block overflow-x-auto bg-tint px-2 py-1.5 whitespace-pre">{frame}</code>}
		</span>
	);
}
