const KEYS = [
	{ keys: ["Ctrl-S"], does: "Save" },
	{ keys: ["Ctrl-Enter"], does: "Show or hide the page; on a narrow screen, switch to it" },
	{ keys: ["Esc", "Tab"], does: "Leave the text; Tab alone indents" },
	{ keys: ["Ctrl-Space"], does: "Complete: links, headings, images, tags, components, fields" },
	{ keys: ["F8"], does: "Go to the next problem" },
	{ keys: ["Ctrl-."], does: "Make the correction of the problem on this line" },
	{ keys: ["Ctrl-Shift-M"], does: "List the problems" },
	{ keys: ["Ctrl-F"], does: "Search and replace" },
	{ keys: ["Ctrl-Z", "Ctrl-Y"], does: "Undo, redo" },
	{ keys: ["Alt-↑", "Alt-↓"], does: "Move the line" },
] as const;

export function KeyHelp() {
	return (
		<dialog className="write-keys" data-part="keys" aria-labelledby="keys-title">
			<h2 id="keys-title">Keys</h2>
			<p>On a Mac, Ctrl is ⌘.</p>
			<table>
				<tbody>
					{KEYS.map(({ keys, does }) => (
						<tr key={does}>
							<th scope="row">
								{keys.map((key) => (
									<kbd key={key}>{key}</kbd>
								))}
							</th>
							<td>{does}</td>
						</tr>
					))}
				</tbody>
			</table>
			<form method="dialog">
				<button type="submit">Close</button>
			</form>
		</dialog>
	);
}
