/** Hands a text to the browser as a file to keep. */
export function download(name: string, type: string, text: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type }))
  link.download = name
  link.click()
  // The browser has its own hold on the file by the next turn.
  setTimeout(() => URL.revokeObjectURL(link.href))
}
