import { withKeys } from "@/components/element-helpers";
import { type Diagnostic, describeOthers, groupEqual } from "@/lib/diagnostics/diagnostic";

/** The id of the list of a post. */
export const POST_DIAGNOSTICS = "post-diagnostics";

const COLORS: Record<Diagnostic["severity"], string> = {
	error: "text-caution",
	warning: "text-warning",
	notice: "text-note",
};
const BORDERS: Record<Diagnostic["severity"], string> = {
	error: "border-caution",
	warning: "border-warning",
	notice: "border-note",
};

interface Props {
	id: string;
	diagnostics: readonly Diagnostic[];
}

/** Renders diagnostics with their positions, in English, as the checks write them. Equal ones are one, with the positions of the first. */
export function DiagnosticList({ id, diagnostics }: Props) {
	if (diagnostics.length === 0) return null;
	return (
		<section id={id} className="row-3 mb-6" lang="en" dir="ltr">
			<h2 className="text-xl">{diagnostics.length === 1 ? "One problem" : `${diagnostics.length} problems`}</h2>
			<ol>
				{withKeys(groupEqual(diagnostics), getKey).map(([key, [diagnostic, ...others]]) => (
					<li key={key} className={`mt-2 border-s-2 ps-[1.2em] ${BORDERS[diagnostic.severity]}`}>
						<p className="meta">
							<b className={COLORS[diagnostic.severity]}>{diagnostic.severity}</b>
							<span>{diagnostic.rule}</span>
							<code className="wrap-anywhere">
								{diagnostic.file}:{diagnostic.line}:{diagnostic.column}
							</code>
							{describeOthers([diagnostic, ...others])}
						</p>
						<p>{diagnostic.message}</p>
						{diagnostic.frame && (
							<pre className="mt-1 overflow-x-auto bg-tint px-2 py-1.5 text-[0.75rem] leading-normal">
								{diagnostic.frame}
							</pre>
						)}
					</li>
				))}
			</ol>
		</section>
	);
}

function getKey([{ file, line, column, rule }]: readonly [Diagnostic, ...Diagnostic[]]): string {
	return `${file}:${line}:${column}:${rule}`;
}
