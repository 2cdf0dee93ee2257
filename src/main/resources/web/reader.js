// Brings the quote into view where the link had no #quote to do it.

const quote = document.getElementById('quote');

if (quote && location.hash !== '#quote') {
  quote.scrollIntoView({block: 'start'}); // page.css leaves room above it
}
